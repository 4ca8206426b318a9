//! The nearest name, for `did you mean`.

/// The candidate that `name` was most likely meant to be, if one is similar enough.
///
/// A candidate is similar if its edit distance is at most a third of the letters, or if it begins or ends with the
/// name. Of several equally similar candidates the first in the alphabet wins, so that the order of `candidates` does
/// not matter.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = name.chars().count().max(3) / 3;
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name)
        .filter_map(|candidate| distance(name, candidate, allowed).map(|far| (far, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}

fn distance(name: &str, candidate: &str, allowed: usize) -> Option<usize> {
    let far = strsim::damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase());
    if far <= allowed {
        return Some(far);
    }
    let part = name.len() >= 3 && (candidate.ends_with(name) || candidate.starts_with(name));
    part.then_some(far)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_a_letter_swap_and_a_missing_prefix() {
        let names = ["core-physics", "core-render"];
        assert_eq!(nearest("core-phyiscs", names), Some("core-physics"));
        assert_eq!(nearest("render", names), Some("core-render"));
    }

    #[test]
    fn stays_silent_when_nothing_is_near() {
        assert_eq!(nearest("audio", ["core-physics", "core-render"]), None);
        assert_eq!(nearest("same", ["same"]), None);
    }
}
