//! `rules`, the list of all rules, and the reference page made of them.

use crate::generator::apply::rules as apply;
use crate::generator::check::rules::{crates as check_crates, items as check_items};
use crate::generator::load::rules as load;
use crate::generator::parse::rules as parse;
use crate::generator::resolve::rules as resolve;
use crate::ground::diagnostic::{Rule, Severity};

/// Every rule, in the order of the stages.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    vec![
        &load::unreadable_file::RULE,
        &load::unparsable_file::RULE,
        &load::missing_module_file::RULE,
        &load::unseen_include::RULE,
        &parse::unparsable_manifest::RULE,
        &parse::missing_key::RULE,
        &parse::unknown_kind::RULE,
        &parse::unknown_policy::RULE,
        &parse::unknown_key::RULE,
        &parse::unknown_lint::RULE,
        &parse::wrong_type::RULE,
        &parse::duplicate_entry::RULE,
        &parse::renamed_keyway::RULE,
        &parse::refused_item::RULE,
        &parse::alias_at_boundary::RULE,
        &parse::foreign_type::RULE,
        &parse::unmarked_type::RULE,
        &parse::derived_twice::RULE,
        &parse::hidden_in_macro::RULE,
        &resolve::unknown_module::RULE,
        &resolve::wrong_core::RULE,
        &resolve::requirement_cycle::RULE,
        &resolve::no_system::RULE,
        &resolve::several_systems::RULE,
        &resolve::no_suitable_system::RULE,
        &resolve::plugin_lacks_feature::RULE,
        &check_crates::unknown_feature::RULE,
        &check_crates::crate_type::RULE,
        &check_crates::missing_generated::RULE,
        &check_crates::missing_dependency::RULE,
        &check_crates::other_core::RULE,
        &check_crates::forbidden_dependency::RULE,
        &check_crates::undeclared_core::RULE,
        &check_items::misplaced_item::RULE,
        &check_items::hidden_item::RULE,
        &check_items::duplicate_item::RULE,
        &check_items::clashing_views::RULE,
        &check_items::several_view_models::RULE,
        &check_items::unknown_view_model::RULE,
        &check_items::unknown_view::RULE,
        &check_items::duplicate_implementation::RULE,
        &check_items::duplicate_function::RULE,
        &check_items::self_without_fields::RULE,
        &check_items::no_view_implemented::RULE,
        &check_items::unimplemented_view::RULE,
        &check_items::missing_feature_function::RULE,
        &check_crates::global_allocator::RULE,
        &check_crates::changing_static::RULE,
        &check_crates::aborting_profile::RULE,
        &check_crates::name_collision::RULE,
        &check_crates::several_plugins::RULE,
        &check_crates::app_dependency::RULE,
        &check_crates::static_feature::RULE,
        &apply::unmarked_file::RULE,
        &apply::unreadable_lock::RULE,
        &apply::breaking_contract::RULE,
    ]
}

/// The text of `docs/diagnostics.md` for these rules, in their order.
#[must_use]
pub fn diagnostics_page(rules: &[&Rule]) -> String {
    let mut page = String::from(
        "# Diagnostics\n\nEvery message of the generator has a code. This page is written from the rules themselves by\n\
         `cargo xtask tidy --write`; change it there.\n",
    );
    for rule in rules {
        let severity = match rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let Rule {
            code, title, docs, ..
        } = rule;
        page.push_str(&format!(
            "\n## {code}\n\n*{severity}*: {title}.\n\n{docs}\n"
        ));
    }
    page
}
