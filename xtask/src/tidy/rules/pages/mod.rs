//! Rules about pages: those that follow from sources, and names in those that people write.

pub(in crate::tidy::rules) mod architecture;
mod code_spans;
mod command_reference;
pub(in crate::tidy::rules) mod command_words;
pub(in crate::tidy::rules) mod commands_page;
pub(in crate::tidy::rules) mod diagnostics_page;
mod generated_page;
mod written_pages;

pub(crate) use written_pages::written_pages;
