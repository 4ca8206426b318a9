//! `Reach`, the visibility of a path to generated code.

use syn::Visibility;

/// The code that can use a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Only code nearby: generated code of the same crate cannot name the item.
    Hidden,
    /// All code of the crate, generated code included.
    Crate,
    /// All code, that of other crates included.
    Public,
}

impl Reach {
    /// Reach of an item with `visibility` in a module `depth` steps below the crate root, where the module has the
    /// reach `self`.
    #[must_use]
    pub fn inside(self, visibility: &Visibility, depth: usize) -> Self {
        self.min(of_visibility(visibility, depth))
    }
}

fn of_visibility(visibility: &Visibility, depth: usize) -> Reach {
    match visibility {
        Visibility::Public(_) => Reach::Public,
        // An item that is private to the crate root is visible in the whole crate.
        Visibility::Inherited if depth == 0 => Reach::Crate,
        Visibility::Inherited => Reach::Hidden,
        Visibility::Restricted(restricted) => {
            if restricted.path.is_ident("crate")
                || (restricted.path.is_ident("super") && depth == 1)
                || depth == 0
            {
                Reach::Crate
            } else {
                Reach::Hidden
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reach;

    fn inside(text: &str, depth: usize) -> Reach {
        let visibility = syn::parse_str(text).expect("the text is a visibility");
        Reach::Public.inside(&visibility, depth)
    }

    #[test]
    fn follows_the_rules_of_rust() {
        assert_eq!(inside("pub", 3), Reach::Public);
        assert_eq!(inside("", 0), Reach::Crate);
        assert_eq!(inside("", 1), Reach::Hidden);
        assert_eq!(inside("pub(super)", 1), Reach::Crate);
        assert_eq!(inside("pub(super)", 2), Reach::Hidden);
        assert_eq!(inside("pub(crate)", 2), Reach::Crate);
    }
}
