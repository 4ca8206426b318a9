//! `read`, the parser of cargo's package ids.

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

#[cfg(test)]
mod tests {
    use super::read;

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
