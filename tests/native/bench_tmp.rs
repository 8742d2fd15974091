//! temporary
use std::time::Instant;
use confidant::guide::Guide;
use confidant::session::Screen;
use crate::check_code::{scenarios, asked, guide};
#[test]
fn bench() {
    let t = Instant::now();
    let guide: Guide = guide();
    println!("build {:?}", t.elapsed());
    let d = rules::diagram::Diagrams::build(&rulebook::law::LAW).unwrap();
    println!("nodes {} duties {} steps {} rules {}", d.len(), rulebook::law::LAW.duties.len(), rulebook::law::LAW.steps.len(), rulebook::law::LAW.rules.len());
    let cases = scenarios();
    let sessions: Vec<_> = cases.iter().step_by(40).map(|c| asked(&guide, c)).collect();
    macro_rules! time { ($name:expr, $s:ident, $e:expr) => {{
        let mut v: Vec<f64> = sessions.iter().map(|$s| { let known = guide.known($s); let _ = &known; let t = Instant::now(); #[allow(unused)] let r = $e(known); std::hint::black_box(&r); t.elapsed().as_secs_f64()*1e6 }).collect();
        v.sort_by(f64::total_cmp);
        println!("{:>16} median {:>8.0} µs  worst {:>8.0} µs", $name, v[v.len()/2], v[v.len()-1]);
    }}}
    for _ in 0..2 {
    time!("known", s, |_| guide.known(s));
    time!("path", s, |_| guide.path(s));
    time!("possible", s, |k| guide.possible(&k));
    time!("relevant", s, |k| guide.relevant(&k));
    time!("open_beside", s, |k| guide.open_beside(&k));
    time!("open_reason", s, |k| guide.open_reason(&k));
    time!("explain", s, |k| guide.explain(&k));
    time!("flips", s, |k| guide.flips(&k));
    time!("other_days", s, |k| guide.other_days(&k));
    time!("of_other_days", s, |k| guide.of_other_days(&k));
    time!("evaluation", s, |k: confidant::guide::Known| rules::decide::Evaluation::of(&rulebook::law::LAW, &k.knowledge));
    time!("code", s, |_| confidant::check_code::write(&guide, s));
    time!("next", s, |_| confidant::session::Course::next(&guide, s));
    time!("asked_on", s, |_| guide.asked_on(s, 12));
    time!("knowledge clone", s, |k: confidant::guide::Known| k.knowledge.with(rules::rulebook::FactId(3), 1));
    }
    let _ = Screen::Result;
}
