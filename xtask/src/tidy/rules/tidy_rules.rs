//! `tidy_rules`, the list of all rules.

use super::book;
use super::pages::{architecture, command_words, commands_page, diagnostics_page};
use super::{
    circles, declare_only, floors, forbid_unsafe, header, machine_path, no_dyn, no_trait, one_type,
    orphaned_snapshot, unsafe_code,
};
use crate::tidy::TidyRule;

/// All house rules, those about single files first.
#[must_use]
pub(crate) fn tidy_rules() -> Vec<&'static TidyRule> {
    vec![
        &header::RULE,
        &declare_only::RULE,
        &one_type::RULE,
        &no_dyn::RULE,
        &unsafe_code::RULE,
        &forbid_unsafe::RULE,
        &no_trait::RULE,
        &machine_path::RULE,
        &command_words::RULE,
        &circles::RULE,
        &floors::RULE,
        &architecture::RULE,
        &diagnostics_page::RULE,
        &commands_page::RULE,
        &book::RULE,
        &orphaned_snapshot::RULE,
    ]
}
