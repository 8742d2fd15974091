//! The wording stands in the order of the engine's tables: every engine id is
//! also the place of its wording.

use rulebook::{
    ALSO, Answers, DUTIES, FACTS, HEADLINES, LAW, OUTCOMES, PAGES, QUESTIONS, RULES, SAFE, SOURCES,
    STEPS, law::TICK_GROUPS,
};
use rules::rulebook::Headline;

#[test]
fn every_table_of_the_engine_has_its_wording() {
    assert_eq!(LAW.facts.len(), FACTS.len());
    assert_eq!(LAW.rules.len(), RULES.len());
    assert_eq!(LAW.ladder.len(), OUTCOMES.len());
    assert_eq!(LAW.duties.len(), DUTIES.len());
    assert_eq!(LAW.steps.len(), STEPS.len());
    assert_eq!(LAW.safe.len(), SAFE.len());
    assert_eq!(HEADLINES.len(), Headline::ALL.len());
}

#[test]
fn every_fact_but_the_date_is_settled_by_the_question_that_it_names() {
    assert_eq!(FACTS[0].question, None);
    for (place, fact) in FACTS.iter().enumerate().skip(1) {
        assert_eq!(LAW.facts[place].values.len(), fact.values.len());
        let question = &QUESTIONS[usize::from(fact.question.expect("a question"))];
        assert!(
            question
                .settles
                .iter()
                .any(|settled| usize::from(settled.0) == place)
        );
    }
}

#[test]
fn every_question_stands_on_its_page_and_sets_what_it_settles() {
    for (place, question) in QUESTIONS.iter().enumerate() {
        let page = &PAGES[usize::from(question.page)];
        assert!(
            page.questions
                .iter()
                .any(|&other| usize::from(other) == place),
            "{}",
            question.id
        );
        let set: Vec<_> = match question.answers {
            Answers::Choices(choices) => choices
                .iter()
                .flat_map(|choice| choice.sets)
                .map(|set| set.0)
                .collect(),
            Answers::Ticks(ticks) => {
                let items: Vec<_> = ticks.iter().map(|tick| tick.fact).collect();
                let groups = TICK_GROUPS.iter();
                let own = groups.filter(|(_, of)| of.iter().any(|item| items.contains(item)));
                own.map(|(any, _)| *any).chain(items.clone()).collect()
            }
        };
        assert!(
            question.settles.iter().all(|fact| set.contains(fact)),
            "{}",
            question.id
        );
    }
    assert!(
        ALSO.iter()
            .all(|&place| usize::from(place) < QUESTIONS.len())
    );
}

#[test]
fn every_rule_of_law_names_a_source_over_https() {
    for (rule, words) in LAW.rules.iter().zip(RULES) {
        assert_eq!(rule.law, !words.sources.is_empty(), "{}", rule.id);
        for citation in words.sources {
            assert!(usize::from(citation.source) < SOURCES.len());
            assert!(citation.link.starts_with("https://"), "{}", rule.id);
        }
    }
}
