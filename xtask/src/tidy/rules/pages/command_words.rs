//! Which words stand before the name of a command.

use crate::tidy::{Repository, RepositoryFile, TidyRule, Violation};

pub(in crate::tidy::rules) const RULE: TidyRule = TidyRule {
    name: "command-words",
    title: "messages of what ships name commands as `keyway::store::command` does, and pages those of `cargo keyway`",
    check,
};

/// The command line of one workspace, which others need not have.
const OF_A_WORKSPACE: &str = concat!("cargo", " xtask");

/// The command line that is installed.
const INSTALLED: &str = concat!("cargo", " keyway");

/// The files that know both: the function itself, where each command line says what it is called, and the marker of files
/// that an earlier version generated.
const KNOWING: [&str; 3] = [
    "runtime/src/command_line.rs",
    "codegen/src/cli/main.rs",
    "codegen/src/generator/render/print.rs",
];

fn check(repository: &Repository) -> Vec<Violation> {
    let files = repository.files.iter().filter(|file| ships(&file.path));
    files.flat_map(found).collect()
}

/// Whether the file is a source of a crate that is published.
fn ships(path: &str) -> bool {
    let crates = [
        "runtime/",
        "macros/",
        "codegen/",
        "ship/",
        "core/ecs/",
        "systems/ecs/",
    ];
    let is_source = path.ends_with(".rs") && path.contains("src/");
    is_source
        && crates.iter().any(|folder| path.starts_with(folder))
        && !KNOWING.contains(&path)
        && !path.contains("/tests")
}

fn found(file: &RepositoryFile) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        let is_comment = line.trim_start().starts_with("//");
        let word = if line.contains(OF_A_WORKSPACE) {
            OF_A_WORKSPACE
        } else if !is_comment && line.contains(INSTALLED) {
            INSTALLED
        } else {
            continue;
        };
        // What the repository renders for itself, and what a test expects, is for no user.
        if line.contains("tidy --write") || line.contains("assert") {
            continue;
        }
        let message = format!(
            "`{word}` is not what every user types; call `command`, write {{keyway}} in the examples of a help, and `{INSTALLED}` in \
             documentation"
        );
        violations.push(Violation::new(RULE.name, &file.path, at + 1, message));
    }
    violations
}

#[cfg(test)]
mod tests {
    use super::{INSTALLED, OF_A_WORKSPACE, RULE};
    use crate::tidy::rules::test_check::check;

    #[test]
    fn a_message_that_names_one_command_line() {
        for words in [INSTALLED, OF_A_WORKSPACE] {
            let text = format!("fn a() -> &'static str {{\n    \"run `{words} gen`\"\n}}\n");
            let found = check(&RULE, &[("codegen/src/a.rs", &text)]);
            assert_eq!(found.len(), 1, "{words}");
            assert!(found[0].starts_with("codegen/src/a.rs:2: "), "{found:?}");
            assert!(check(&RULE, &[("xtask/src/a.rs", &text)]).is_empty());
            assert!(check(&RULE, &[("codegen/tests/it/a.rs", &text)]).is_empty());
        }
    }

    #[test]
    fn documentation_is_for_all() {
        let text = |words: &str| format!("/// Written by `{words} gen`.\nfn a() {{}}\n");
        assert!(check(&RULE, &[("runtime/src/a.rs", &text(INSTALLED))]).is_empty());
        assert_eq!(
            check(&RULE, &[("runtime/src/a.rs", &text(OF_A_WORKSPACE))]).len(),
            1
        );
    }
}
