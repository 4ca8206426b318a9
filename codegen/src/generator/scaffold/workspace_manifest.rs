//! Edits of a workspace's manifest, which leave all the rest as it is laid out.

use std::fs;
use std::path::Path;

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

use super::ScaffoldError;

/// The manifest of a new workspace, without dependencies.
pub const NEW_WORKSPACE: &str = "\
[workspace]
resolver = \"3\"
members = [\"core/*\", \"systems/*\", \"apps/*\"]
";

/// Whether a manifest is that of a workspace; one that is no TOML is not.
#[must_use]
pub fn is_workspace(manifest: &str) -> bool {
    let document = manifest.parse::<DocumentMut>();
    document.is_ok_and(|document| document.contains_key("workspace"))
}

/// Whether a workspace with this manifest has nothing to do with the folder `path` below its own.
#[must_use]
pub fn excludes(manifest: &str, path: &Path) -> bool {
    let document: DocumentMut = manifest.parse().unwrap_or_default();
    let workspace = document.get("workspace");
    let excluded = workspace.and_then(|workspace| workspace.get("exclude"));
    let excluded = excluded.and_then(Item::as_array).into_iter().flatten();
    excluded
        .filter_map(Value::as_str)
        .any(|folder| path.starts_with(folder))
}

/// The manifest with `member` at the end of its list of members, laid out as the list is; `None` if it is that of no
/// workspace, or its `members` are no list.
#[must_use]
pub fn with_member(manifest: &str, member: &str) -> Option<String> {
    let mut document: DocumentMut = manifest.parse().ok()?;
    let workspace = document.get_mut("workspace")?.as_table_like_mut()?;
    let members = workspace.entry("members");
    let members = members.or_insert_with(|| Item::Value(Array::new().into()));
    push(members.as_array_mut()?, member);
    Some(document.to_string())
}

/// The manifest with `keyway` among the dependencies that members share: this version of it, or that of the checkout in the
/// folder `checkout`. `None` if the manifest is that of no workspace.
///
/// # Errors
/// If the folder is no checkout of Keyway.
pub fn with_keyway(
    manifest: &str,
    checkout: Option<&Path>,
) -> Result<Option<String>, ScaffoldError> {
    let keyway = dependency(checkout)?;
    Ok(with_dependency(manifest, keyway))
}

fn with_dependency(manifest: &str, keyway: Value) -> Option<String> {
    let mut document: DocumentMut = manifest.parse().ok()?;
    let workspace = document.get_mut("workspace")?.as_table_like_mut()?;
    let shared = workspace.entry("dependencies");
    let shared = shared.or_insert_with(|| Item::Table(Table::new()));
    shared
        .as_table_like_mut()?
        .insert("keyway", Item::Value(keyway));
    Some(document.to_string())
}

fn dependency(checkout: Option<&Path>) -> Result<Value, ScaffoldError> {
    let Some(checkout) = checkout else {
        let version = [
            env!("CARGO_PKG_VERSION_MAJOR"),
            env!("CARGO_PKG_VERSION_MINOR"),
        ];
        return Ok(version.join(".").into());
    };
    let runtime = checkout.join("runtime");
    let manifest = fs::read_to_string(runtime.join("Cargo.toml")).unwrap_or_default();
    let document: DocumentMut = manifest.parse().unwrap_or_default();
    let name = document.get("package").and_then(|own| own.get("name"));
    if name.and_then(Item::as_str) != Some("keyway") {
        let folder = checkout.to_owned();
        return Err(ScaffoldError::NoCheckout { folder });
    }
    let path = runtime.to_string_lossy().replace('\\', "/");
    Ok(InlineTable::from_iter([("path", path)]).into())
}

/// Adds an element at the end of a list. Comments behind the last element stay there.
fn push(list: &mut Array, member: &str) {
    let before = list.iter().last().map(|last| {
        let decor = last.decor();
        let text = |raw: Option<&toml_edit::RawString>| {
            raw.and_then(|raw| raw.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        (text(decor.prefix()), text(decor.suffix()))
    });
    let trailing = list.trailing().as_str().unwrap_or_default().to_owned();
    let mut value = Value::from(member);
    match before {
        None => value.decor_mut().clear(),
        Some((prefix, suffix)) => match prefix.rsplit_once('\n') {
            Some((_, indent)) => {
                let behind = suffix + &trailing;
                let (comments, end) = behind.rsplit_once('\n').unwrap_or(("", ""));
                let comments = comments.trim_end();
                value
                    .decor_mut()
                    .set_prefix(format!("{comments}\n{indent}"));
                if let Some(last) = list.iter_mut().last() {
                    last.decor_mut().set_suffix("");
                }
                list.set_trailing_comma(true);
                list.set_trailing(format!("\n{end}"));
            }
            None => value.decor_mut().set_prefix(" "),
        },
    }
    list.push_formatted(value);
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{NEW_WORKSPACE, excludes, is_workspace, with_keyway, with_member};
    use crate::generator::scaffold::ScaffoldError;

    #[test]
    fn is_laid_out_as_the_list_is() {
        for (before, after) in [
            ("members = []", "members = [\"core/*\"]"),
            ("members = [\"xtask\"]", "members = [\"xtask\", \"core/*\"]"),
            (
                "members = [\n    \"xtask\",\n]",
                "members = [\n    \"xtask\",\n    \"core/*\",\n]",
            ),
            (
                "members = [ # all\n  \"a\", # one\n  \"xtask\" # the last\n]",
                "members = [ # all\n  \"a\", # one\n  \"xtask\", # the last\n  \"core/*\",\n]",
            ),
            (
                "members = [\n\t\"xtask\", # the last\n\t# nothing more\n\t]",
                "members = [\n\t\"xtask\", # the last\n\t# nothing more\n\t\"core/*\",\n\t]",
            ),
        ] {
            let manifest =
                format!("# Ours.\n[workspace] # all of it\n{before}\nresolver  =  \"3\"\n");
            let expected =
                format!("# Ours.\n[workspace] # all of it\n{after}\nresolver  =  \"3\"\n");
            assert_eq!(with_member(&manifest, "core/*"), Some(expected));
        }
        let begun = "[workspace]\nmembers = [\"core/*\"]\n".to_owned();
        assert_eq!(with_member("[workspace]\n", "core/*"), Some(begun));
        assert_eq!(with_member("[package]\n", "core/*"), None);
        assert_eq!(with_member("[workspace]\nmembers = 1\n", "core/*"), None);
    }

    #[test]
    fn keyway_stands_where_members_share_it() {
        let version = env!("CARGO_PKG_VERSION")
            .rsplit_once('.')
            .expect("it has dots");
        let line = format!("keyway = \"{}\"\n", version.0);
        let added = |manifest: &str| with_keyway(manifest, None).expect("no checkout is named");
        assert_eq!(
            added(NEW_WORKSPACE),
            Some(format!("{NEW_WORKSPACE}\n[workspace.dependencies]\n{line}"))
        );
        let shared = "[workspace]\n\n[workspace.dependencies]\n# Ours.\nserde='1'\n";
        let profile = "\n[profile.dev]\ndebug = 0\n";
        assert_eq!(
            added(&format!("{shared}{profile}")),
            Some(format!("{shared}{line}{profile}"))
        );
        assert_eq!(
            added(&format!("[workspace]\n{profile}")),
            Some(format!(
                "[workspace]\n\n[workspace.dependencies]\n{line}{profile}"
            ))
        );
        assert_eq!(added("[package]\n"), None);
        assert!(is_workspace(shared) && !is_workspace("[package]\n") && !is_workspace("=\n"));
    }

    #[test]
    fn what_is_excluded_lies_below() {
        let manifest = "[workspace]\nexclude = [\"examples/\", \"other\"]\n";
        assert!(excludes(manifest, Path::new("examples/hello")));
        assert!(!excludes(manifest, Path::new("others")));
        assert!(!excludes("[workspace]\n", Path::new("examples")));
    }

    #[test]
    fn a_checkout_is_one() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = here.to_owned();
        assert_eq!(
            with_keyway(NEW_WORKSPACE, Some(here)),
            Err(ScaffoldError::NoCheckout { folder })
        );
    }
}
