//! The list of members in the manifest of a workspace.

use toml::de::DeTable;

/// The manifest with `member` at the end of its list, laid out as the list is; `None` if it has no such list.
#[must_use]
pub fn with_member(manifest: &str, member: &str) -> Option<String> {
    let document = DeTable::parse(manifest).ok()?;
    let workspace = document.get_ref().get("workspace")?.get_ref().as_table()?;
    let members = workspace.get("members")?;
    members.get_ref().as_array()?;
    let list = manifest.get(members.span())?;
    let end = members.span().end - 1;
    let before = manifest[..end].trim_end();
    let entry = match before.chars().next_back()? {
        '[' => format!("\"{member}\""),
        last => {
            let comma = if last == ',' { "" } else { "," };
            match before.rsplit_once('\n').filter(|_| list.contains('\n')) {
                Some((_, line)) => {
                    let indent = line.len() - line.trim_start().len();
                    let indent = &line[..indent];
                    format!("{comma}\n{indent}\"{member}\",")
                }
                None => format!("{comma} \"{member}\""),
            }
        }
    };
    Some(format!("{before}{entry}{}", &manifest[before.len()..]))
}

#[cfg(test)]
mod tests {
    use super::with_member;

    #[test]
    fn is_laid_out_as_the_list_is() {
        for (before, after) in [
            ("members = []", "members = [\"core/*\"]"),
            ("members = [\"xtask\"]", "members = [\"xtask\", \"core/*\"]"),
            (
                "members = [\"xtask\", ]",
                "members = [\"xtask\", \"core/*\" ]",
            ),
            (
                "members = [\n    \"xtask\",\n]",
                "members = [\n    \"xtask\",\n    \"core/*\",\n]",
            ),
        ] {
            let manifest = format!("[workspace]\n{before}\nresolver = \"3\"\n");
            let expected = format!("[workspace]\n{after}\nresolver = \"3\"\n");
            assert_eq!(with_member(&manifest, "core/*"), Some(expected));
        }
        assert_eq!(with_member("[workspace]\n", "core/*"), None);
    }
}
