//! `Rule`, what counts as a difference.

/// What counts as a difference between two answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Rule {
    /// Floating point numbers are alike whose distance is at most this, times the larger of them where that is above 1.
    pub tolerance: f64,
    /// Paths at which, and below which, nothing is compared.
    pub ignored: Vec<String>,
    /// Likewise, in the calls of one function alone: `View.function`, or the function, and the path.
    pub ignored_in: Vec<(String, String)>,
}

impl Rule {
    /// The rule of a tolerance and of paths, each with or without a function and a slash in front.
    pub(crate) fn of(tolerance: f64, paths: &[String]) -> Self {
        let mut rule = Self {
            tolerance,
            ..Self::default()
        };
        for path in paths {
            match path.split_once('/') {
                Some((function, path)) => {
                    let entry = (function.to_owned(), path.to_owned());
                    rule.ignored_in.push(entry);
                }
                None => rule.ignored.push(path.clone()),
            }
        }
        rule
    }

    /// The rule for the calls of one function.
    pub(super) fn within(&self, view: &str, function: &str) -> Self {
        let whole = format!("{view}.{function}");
        let own = self.ignored_in.iter();
        let own = own.filter(|(name, _)| *name == whole || name == function);
        let own = own.map(|(_, path)| path.clone());
        Self {
            tolerance: self.tolerance,
            ignored: self.ignored.iter().cloned().chain(own).collect(),
            ignored_in: Vec::new(),
        }
    }

    /// Whether nothing is compared at `path`.
    pub(super) fn ignores(&self, path: &str) -> bool {
        self.ignored.iter().any(|pattern| leads_to(pattern, path))
    }

    /// Whether two numbers are alike. Without a tolerance all their bits are.
    pub(super) fn is_alike(&self, was: f64, became: f64) -> bool {
        let scale = was.abs().max(became.abs()).max(1.0);
        self.tolerance > 0.0 && (was - became).abs() <= self.tolerance * scale
    }
}

/// Whether `pattern` is `path` or a part of it from the front; `[*]` stands for any index.
fn leads_to(pattern: &str, path: &str) -> bool {
    let mut parts = parts(path).into_iter();
    self::parts(pattern).into_iter().all(|wanted| {
        let part = parts.next();
        part.is_some_and(|part| part == wanted || (wanted == "[*]" && part.starts_with('[')))
    })
}

/// The names and indices of a path, each with the sign in front of it.
fn parts(path: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, letter) in path.char_indices().skip(1) {
        if letter == '.' || letter == '[' {
            parts.push(&path[start..at]);
            start = at;
        }
    }
    parts.push(&path[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn a_path_is_ignored_with_all_below_it() {
        let rule = |pattern: &str| Rule {
            ignored: vec![pattern.to_owned()],
            ..Rule::default()
        };
        assert!(rule("world.tick").ignores("world.tick"));
        assert!(rule("world").ignores("world.tick"));
        assert!(!rule("world.tick").ignores("world.ticks"));
        assert!(!rule("world.tick").ignores("world"));
        assert!(rule("bodies[*].mass").ignores("bodies[17].mass"));
        assert!(rule("bodies[3]").ignores("bodies[3].mass[0]"));
        assert!(!rule("bodies[3]").ignores("bodies[30]"));
    }

    #[test]
    fn numbers_are_alike_within_the_tolerance() {
        let rule = Rule {
            tolerance: 1e-6,
            ..Rule::default()
        };
        assert!(rule.is_alike(1e9, 1e9 + 100.0));
        assert!(rule.is_alike(0.0, 1e-7));
        assert!(!rule.is_alike(1.0, 1.001));
        assert!(!rule.is_alike(f64::NAN, f64::NAN));
        assert!(!Rule::default().is_alike(0.0, -0.0));
    }
}
