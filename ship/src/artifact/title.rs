//! `is_inside`, whether a path that somebody else has written stays in its folder.

/// Whether `path`, with `/` between folders, leads to a file below the folder that it is meant from: on no system out of it, to
/// another disk, or to a device.
pub(crate) fn is_inside(path: &str) -> bool {
    let is_name = |part: &str| {
        let is_plain = |letter: char| !letter.is_control() && !"\\:<>|?*\"".contains(letter);
        !part.is_empty() && part != "." && part != ".." && part.chars().all(is_plain)
    };
    path.split('/').all(is_name)
}

#[cfg(test)]
mod tests {
    use super::is_inside;

    #[test]
    fn no_path_leads_out() {
        for path in ["a", "modules/a-b/.debug/a.debug", "a b/ü..x"] {
            assert!(is_inside(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "../a",
            "a/../../b",
            "a//b",
            "a/",
            "./a",
            "a\\..\\b",
            "C:a",
            "a\0b",
        ] {
            assert!(!is_inside(path), "{path}");
        }
    }
}
