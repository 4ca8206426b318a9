//! The house rules, one per file.

mod architecture;
mod book;
mod circles;
mod code_spans;
mod command_reference;
mod command_words;
mod commands_page;
mod declare_only;
mod diagnostics_page;
mod floors;
mod forbid_unsafe;
mod generated_page;
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
mod written_pages;

pub(crate) use tidy_rules::tidy_rules;
pub(crate) use written_pages::written_pages;
