//! `read` and `folder`, the parsers of cargo's package ids.

use std::path::PathBuf;

/// Name, version and source of a package id in cargo's messages, as in `path+file:///w/units#0.1.0` or
/// `git+file:///repo?rev=1#units@0.1.0`. `None` if it has another form.
pub(super) fn read(id: &str) -> Option<(&str, &str, &str)> {
    let (source, rest) = id.rsplit_once('#')?;
    match rest.split_once('@') {
        Some((name, version)) => Some((name, version, source)),
        None => {
            // The name is behind the `#` only if it differs from the folder's.
            let folder = source.split('?').next().unwrap_or(source);
            let name = folder.rsplit(['/', '\\']).next()?;
            Some((name, rest, source))
        }
    }
}

/// The folder of a package that is no registry's or repository's; `None` if the id is not of such a package.
pub(super) fn folder(id: &str) -> Option<PathBuf> {
    let path = id.strip_prefix("path+file://")?.rsplit_once('#')?.0;
    // Behind the slash of a URL stands the letter of a drive on Windows.
    let path = if cfg!(windows) {
        path.trim_start_matches('/')
    } else {
        path
    };
    Some(PathBuf::from(without_escapes(path)))
}

/// The text with the bytes that `%` and two digits stand for.
fn without_escapes(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digits = behind.get(..2).filter(|_| *first == b'%');
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = &behind[2..];
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{folder, read};

    #[test]
    #[cfg(unix)]
    fn the_folder_of_a_path_package() {
        let found = folder("path+file:///w/with%20blank#units@0.1.0");
        assert_eq!(found, Some("/w/with blank".into()));
        assert_eq!(folder("registry+https://index#serde@1.0.0"), None);
    }

    #[test]
    fn every_form_tells_name_version_and_source() {
        let folder = "path+file:///w/units";
        assert_eq!(
            read("path+file:///w/units#0.1.0"),
            Some(("units", "0.1.0", folder))
        );
        assert_eq!(
            read("path+file:///w/units#feet@0.2.0+build"),
            Some(("feet", "0.2.0+build", folder))
        );
        assert_eq!(
            read("git+file:///repo/units?rev=1#1.0.0"),
            Some(("units", "1.0.0", "git+file:///repo/units?rev=1"))
        );
        assert_eq!(read("units 0.1.0 (path+file:///w/units)"), None);
    }
}
