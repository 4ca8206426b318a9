//! Finds the name that was probably meant.

/// The candidate nearest to `name`, if `name` abbreviates one or is near enough to be a slip of the hand.
pub(crate) fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let abbreviated = candidates
        .iter()
        .find(|candidate| candidate.starts_with(name));
    if let Some(candidate) = abbreviated {
        return Some(candidate);
    }
    let (distance, best) = candidates
        .iter()
        .map(|candidate| (distance(name, candidate), *candidate))
        .min_by_key(|(distance, _)| *distance)?;
    (distance <= best.len().max(3) / 3).then_some(best)
}

/// The number of characters to insert, remove or replace to turn one name into the other.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, to) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}
