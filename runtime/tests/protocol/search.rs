//! `search`.
use std::collections::HashMap;

use crate::rules::Rules;
use crate::world::World;

/// Walks through all states that `first` leads to and returns their number.
///
/// # Errors
/// The invariant that does not hold, with the shortest way there.
pub(crate) fn search(first: World, rules: Rules) -> Result<usize, String> {
    // Each state with the index of the one before, in the order in which they are found.
    let mut found = vec![(first.clone(), 0)];
    let mut known = HashMap::from([(first, ())]);
    let mut at = 0;
    while at < found.len() {
        let state = found[at].0.clone();
        let next = state.next(rules);
        let checked = next.and_then(|next| {
            state.check(next.is_empty())?;
            Ok(next)
        });
        match checked {
            Ok(next) => {
                for state in next {
                    if known.insert(state.clone(), ()).is_none() {
                        found.push((state, at));
                    }
                }
            }
            Err(violation) => return Err(counterexample(&violation, &found, at)),
        }
        at += 1;
    }
    Ok(found.len())
}

/// The violation and the states on the way there, first to last.
fn counterexample(violation: &str, found: &[(World, usize)], mut at: usize) -> String {
    let mut way = Vec::new();
    while at != 0 {
        way.push(format!("{:?}", found[at].0));
        at = found[at].1;
    }
    way.reverse();
    format!("{violation} after\n{}", way.join("\n"))
}
