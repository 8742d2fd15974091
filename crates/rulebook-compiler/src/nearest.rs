//! The nearest of several names to one that was misspelt.

/// The nearest candidate, where one is near enough to have been meant.
pub(crate) fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let (distance, _, best) = candidates
        .into_iter()
        .map(|candidate| {
            (
                distance(written, candidate),
                common_start(written, candidate),
                candidate,
            )
        })
        .min_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then(a.2.cmp(b.2)))?;
    let longest = written.chars().count().max(best.chars().count());
    (distance <= longest.div_ceil(4)).then_some(best)
}

/// How many letters both start with.
fn common_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// How many letters must be put in, taken out, changed or swapped with their
/// neighbour to get from one to the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &left) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &right) in b.iter().enumerate() {
            let mut cost = (last[j] + usize::from(left != right))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && left == b[j - 1] && a[i - 1] == right {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swapped_pair_of_letters_is_one_slip() {
        assert_eq!(distance("pateint", "patient"), 1);
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn what_is_too_far_away_is_not_offered() {
        assert_eq!(
            nearest("order-daet", ["order-date", "order-sealed"]),
            Some("order-date")
        );
        assert_eq!(nearest("zebra", ["order-date", "danger"]), None);
    }
}
