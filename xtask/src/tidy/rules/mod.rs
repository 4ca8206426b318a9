//! The house rules, one per file.

mod architecture;
mod book;
mod circles;
mod code_spans;
mod command_words;
mod declare_only;
mod diagnostics_page;
mod floors;
mod forbid_unsafe;
mod header;
mod machine_path;
mod no_dyn;
mod no_trait;
mod one_type;
mod orphaned_snapshot;
#[cfg(test)]
mod test_check;
mod tidy_rules;
mod unsafe_code;

pub(crate) use diagnostics_page::page;
pub(crate) use tidy_rules::tidy_rules;
