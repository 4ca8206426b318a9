//! Who can name a module or an item by its path.

use syn::Visibility;

/// How far a path can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Only near where it is written: generated code of the same crate cannot name it.
    Hidden,
    /// Everywhere in its crate, generated code included.
    Crate,
    /// Other crates too.
    Public,
}

impl Reach {
    /// The reach of what is declared with `visibility` in a module `depth` steps below the crate root, which itself has the
    /// reach `self`.
    #[must_use]
    pub fn inside(self, visibility: &Visibility, depth: usize) -> Self {
        self.min(own(visibility, depth))
    }
}

fn own(visibility: &Visibility, depth: usize) -> Reach {
    match visibility {
        Visibility::Public(_) => Reach::Public,
        // What is private to the crate root is visible in the whole crate.
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
