//! `Argument`, how a replay makes an argument that was recorded.

use crate::generator::parse::ArgumentDecl;

/// An argument that is read from a recording.
pub(super) struct Argument {
    /// The type to read, with `_` where the compiler finds it out.
    pub(super) owned: &'static str,
    /// What stands in front of the name in the call.
    pub(super) lent: &'static str,
    /// Whether the call may change it.
    pub(super) changes: bool,
}

impl Argument {
    /// `None` for an argument with references inside, which cannot be made.
    pub(super) fn of(argument: &ArgumentDecl) -> Option<Self> {
        let text = argument.ty.canonical.as_str();
        let Some(behind) = text.strip_prefix('&') else {
            return (!text.contains('&')).then_some(Self {
                owned: "_",
                lent: "",
                changes: false,
            });
        };
        let behind = match behind.strip_prefix('\'') {
            Some(lifetime) => lifetime.split_once(' ').map_or("", |(_, rest)| rest),
            None => behind,
        };
        let (changes, behind) = match behind.strip_prefix("mut ") {
            Some(behind) => (true, behind),
            None => (false, behind),
        };
        if behind.contains('&') {
            return None;
        }
        let owned = match behind {
            "str" => "::std::string::String",
            "Path" => "::std::path::PathBuf",
            slice if slice.starts_with('[') && !is_array(slice) => "::std::vec::Vec<_>",
            _ => "_",
        };
        let lent = if changes { "&mut " } else { "&" };
        Some(Self {
            owned,
            lent,
            changes,
        })
    }
}

/// Whether the text in brackets has a length behind its element.
fn is_array(text: &str) -> bool {
    let inside = text.strip_prefix('[').unwrap_or(text);
    let inside = inside.strip_suffix(']').unwrap_or(inside);
    let mut depth = 0_i32;
    inside.chars().any(|letter| {
        depth += i32::from("[(<".contains(letter)) - i32::from("])>".contains(letter));
        letter == ';' && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::Argument;
    use crate::generator::parse::{ArgumentDecl, TypeDecl};

    fn argument(canonical: &str) -> Option<(&'static str, &'static str, bool)> {
        let ty = TypeDecl {
            written: canonical.to_owned(),
            canonical: canonical.to_owned(),
            refers: Vec::new(),
        };
        let name = "a0".to_owned();
        let argument = Argument::of(&ArgumentDecl { name, ty })?;
        Some((argument.owned, argument.lent, argument.changes))
    }

    #[test]
    fn what_is_lent_is_owned_by_the_replay() {
        let list = "::std::vec::Vec<_>";
        assert_eq!(argument("f64"), Some(("_", "", false)));
        assert_eq!(argument("&mut World"), Some(("_", "&mut ", true)));
        assert_eq!(argument("&'a mut [Body]"), Some((list, "&mut ", true)));
        assert_eq!(argument("&[[f64; 3]]"), Some((list, "&", false)));
        assert_eq!(argument("&[f64; 3]"), Some(("_", "&", false)));
        let text = "::std::string::String";
        assert_eq!(argument("&str"), Some((text, "&", false)));
        assert_eq!(argument("&[&str]"), None);
        assert_eq!(argument("Option<&u8>"), None);
    }
}
