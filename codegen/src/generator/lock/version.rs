//! The versions that allow a breaking change, by cargo's rules.

use semver::{BuildMetadata, Prerelease, Version};

/// Whether the step from version `old` to `new` allows a breaking change, by the rules of cargo: the first number that
/// is not zero rises. Texts that are no versions never allow one.
#[must_use]
pub fn allows_breaking(old: &str, new: &str) -> bool {
    match (Version::parse(old), Version::parse(new)) {
        (Ok(old), Ok(new)) => new >= breaking_after(&old),
        _ => false,
    }
}

/// The next version after `old` that allows a breaking change; `None` if `old` is no version.
#[must_use]
pub fn next_breaking(old: &str) -> Option<String> {
    let old = Version::parse(old).ok()?;
    Some(breaking_after(&old).to_string())
}

fn breaking_after(old: &Version) -> Version {
    let (major, minor, patch) = match (old.major, old.minor, old.patch) {
        (0, 0, patch) => (0, 0, patch + 1),
        (0, minor, _) => (0, minor + 1, 0),
        (major, _, _) => (major + 1, 0, 0),
    };
    Version {
        major,
        minor,
        patch,
        pre: Prerelease::EMPTY,
        build: BuildMetadata::EMPTY,
    }
}

#[cfg(test)]
mod tests {
    use super::{allows_breaking, next_breaking};

    #[test]
    fn the_first_number_that_is_not_zero_rises() {
        assert!(allows_breaking("0.1.4", "0.2.0"));
        assert!(!allows_breaking("0.1.4", "0.1.5"));
        assert!(allows_breaking("1.2.3", "2.0.0"));
        assert!(!allows_breaking("1.2.3", "1.3.0"));
        assert!(allows_breaking("0.0.3", "0.0.4"));
        assert!(!allows_breaking("2.0.0", "1.0.0"));
        assert_eq!(next_breaking("0.1.4").as_deref(), Some("0.2.0"));
    }
}
