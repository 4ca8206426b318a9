//! The house rules, one per file.

mod book;
mod circles;
mod declare_only;
mod floors;
mod forbid_unsafe;
mod header;
mod machine_path;
mod no_dyn;
mod no_trait;
mod one_type;
mod orphaned_snapshot;
mod pages;
#[cfg(test)]
mod test_check;
mod tidy_rules;
mod unsafe_code;

pub(crate) use pages::written_pages;
pub(crate) use tidy_rules::tidy_rules;
