//! Noticing that a file has changed, by looking: a few hundred files take a millisecond, and it needs no
//! dependency and behaves alike on every system.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

const PAUSE: Duration = Duration::from_millis(300);

/// When each file was last modified.
type Moment = BTreeMap<PathBuf, SystemTime>;

/// A watch over files and folders.
pub(crate) struct Watch {
    places: Vec<PathBuf>,
    seen: Moment,
}

impl Watch {
    /// Watches these files and folders from now on.
    pub(crate) fn new(places: Vec<PathBuf>) -> Self {
        let seen = look(&places);
        Watch { places, seen }
    }

    /// Waits until something has changed and come to rest, and names one file that changed.
    pub(crate) fn next(&mut self) -> PathBuf {
        loop {
            thread::sleep(PAUSE);
            let mut now = look(&self.places);
            if let Some(changed) = first_difference(&self.seen, &now) {
                // An editor that saves several files at once gets one build, not several.
                loop {
                    thread::sleep(PAUSE);
                    let later = look(&self.places);
                    if later == now {
                        break;
                    }
                    now = later;
                }
                self.seen = now;
                return changed;
            }
        }
    }
}

fn first_difference(before: &Moment, after: &Moment) -> Option<PathBuf> {
    let changed = after
        .iter()
        .find(|(path, time)| before.get(*path) != Some(time));
    let gone = before.iter().find(|(path, _)| !after.contains_key(*path));
    changed.or(gone).map(|(path, _)| path.clone())
}

fn look(places: &[PathBuf]) -> Moment {
    let mut moment = Moment::new();
    for place in places {
        look_at(place, &mut moment);
    }
    moment
}

/// Notes `path`, or everything below it. What vanishes while we look is seen as gone the next time.
fn look_at(path: &Path, moment: &mut Moment) {
    let Ok(about) = fs::metadata(path) else {
        return;
    };
    if about.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            look_at(&entry.path(), moment);
        }
    } else if let Ok(modified) = about.modified() {
        moment.insert(path.to_path_buf(), modified);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(files: &[(&str, u64)]) -> Moment {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        files
            .iter()
            .map(|(path, seconds)| (PathBuf::from(path), at(*seconds)))
            .collect()
    }

    #[test]
    fn a_new_a_changed_and_a_vanished_file_are_all_noticed() {
        let before = moment(&[("a", 1), ("b", 1)]);
        assert_eq!(first_difference(&before, &before), None);
        let changes = [moment(&[("a", 1), ("b", 2)]), moment(&[("a", 1)])];
        for after in changes {
            assert_eq!(first_difference(&before, &after), Some(PathBuf::from("b")));
        }
    }
}
