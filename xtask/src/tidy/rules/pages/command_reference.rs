//! `command_reference`, the text of the reference of all commands.

use clap::{Arg, ArgAction, Command as Definition};
use keyway_codegen::cli::definition;

/// The words before the name of a command in help texts of this program.
const HERE: &str = "cargo xtask";

/// The words before the name of a command on the page.
const CALLED: &str = "cargo keyway";

/// The text of `docs/commands.md`: each command with its arguments, their values and defaults, and the end of its help.
pub(super) fn command_reference() -> String {
    let mut definition = definition();
    definition.build();
    let mut page = String::from(
        "# Commands\n\nThis page is written from the definition of the command line by `{tidy}`; change it there. \
         `cargo keyway COMMAND --help` shows\nthe same. In a workspace whose `xtask` has them, and so in this repository, all are called by the alias of\nthat as well.\n\n",
    );
    page += &fenced(end_of_help(&definition));
    for command in shown(&definition) {
        section(&mut page, command, 2);
    }
    page.replace(HERE, CALLED)
        .replace("{tidy}", "cargo xtask tidy --write")
}

fn shown(command: &Definition) -> impl Iterator<Item = &Definition> {
    let is_shown = |inner: &&Definition| !inner.is_hide_set() && inner.get_name() != "help";
    command.get_subcommands().filter(is_shown)
}

fn section(page: &mut String, command: &Definition, level: usize) {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let words = [HERE, CALLED].into_iter();
    let name = words
        .filter_map(|words| name.strip_prefix(words))
        .next()
        .unwrap_or(name)
        .trim_start();
    let about = command.get_about().map(ToString::to_string);
    let mut clone = command.clone();
    let usage = clone.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    *page += &format!(
        "\n{} {name}\n\n{}.\n\n```text\n{usage}\n```\n",
        "#".repeat(level),
        about.unwrap_or_default()
    );
    let is_shown = |arg: &&Arg| !arg.is_hide_set() && arg.get_id() != "help";
    let rows: Vec<String> = command.get_arguments().filter(is_shown).map(row).collect();
    if !rows.is_empty() {
        *page += &format!("\n| argument | meaning |\n|---|---|\n{}", rows.concat());
    }
    for inner in shown(command) {
        section(page, inner, level + 1);
    }
    let end = end_of_help(command);
    if !end.is_empty() {
        *page += &format!("\n{}", fenced(end));
    }
}

/// One argument as a row of a table.
fn row(arg: &Arg) -> String {
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let mut meaning = cell(&help);
    let defaults: Vec<_> = arg.get_default_values().iter().collect();
    if let Some(default) = defaults.first().filter(|_| takes_values(arg)) {
        meaning += &format!("; default `{}`", default.to_string_lossy());
    }
    let values = arg.get_possible_values();
    let names = values.iter().filter(|value| !value.is_hide_set());
    let names: Vec<String> = names
        .map(|value| format!("`{}`", value.get_name()))
        .collect();
    if takes_values(arg) && !names.is_empty() {
        meaning += &format!(": {}", names.join(", "));
    }
    format!("| `{}` | {meaning} |\n", cell(&written(arg)))
}

/// The argument as it is typed.
fn written(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let values: Vec<String> = names.iter().map(ToString::to_string).collect();
    let values = values.join(" ");
    let Some(long) = arg.get_long() else {
        let more = if arg.is_last_set() { "-- " } else { "" };
        let dots = if is_repeated(arg) { "..." } else { "" };
        return format!("{more}{values}{dots}");
    };
    let short = arg.get_short().map(|letter| format!("-{letter}, "));
    let value = if takes_values(arg) {
        format!(" {values}")
    } else {
        String::new()
    };
    format!("{}--{long}{value}", short.unwrap_or_default())
}

fn is_repeated(arg: &Arg) -> bool {
    let most = arg.get_num_args().map(|range| range.max_values());
    matches!(arg.get_action(), ArgAction::Append) || most.is_some_and(|most| most > 1)
}

fn takes_values(arg: &Arg) -> bool {
    arg.get_action().takes_values()
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn end_of_help(command: &Definition) -> String {
    command
        .get_after_help()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn fenced(text: String) -> String {
    format!("```text\n{}\n```\n", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::command_reference;

    #[test]
    fn every_command_and_option_has_its_place() {
        let page = command_reference();
        for wanted in [
            "\n## build-modules\n",
            "\n### quarantine clear\n",
            "\n| `--keep N` | How many of the last sets to keep; default `10` |\n",
            "\n  cargo keyway gc --keep 1   keep what is current",
        ] {
            assert!(page.contains(wanted), "no {wanted:?} in {page}");
        }
        assert!(!page.contains("## probe"), "it is hidden");
    }
}
