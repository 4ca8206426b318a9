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
        &load::UNREADABLE_FILE,
        &load::UNPARSABLE_FILE,
        &load::MISSING_MODULE_FILE,
        &load::UNSEEN_INCLUDE,
        &parse::manifest::UNPARSABLE_MANIFEST,
        &parse::manifest::MISSING_KEY,
        &parse::manifest::UNKNOWN_KIND,
        &parse::manifest::UNKNOWN_POLICY,
        &parse::manifest::UNKNOWN_LAYER_KIND,
        &parse::manifest::UNKNOWN_LEVEL,
        &parse::manifest::UNKNOWN_KEY,
        &parse::manifest::UNKNOWN_LINT,
        &parse::manifest::WRONG_TYPE,
        &parse::manifest::DUPLICATE_ENTRY,
        &parse::manifest::NO_PUBLIC_KEY,
        &parse::items::RENAMED_KEYWAY,
        &parse::items::REFUSED_ITEM,
        &parse::items::ALIAS_AT_BOUNDARY,
        &parse::items::FOREIGN_TYPE,
        &parse::items::UNMARKED_TYPE,
        &parse::items::DERIVED_TWICE,
        &parse::items::HIDDEN_IN_MACRO,
        &resolve::naming::UNKNOWN_MODULE,
        &resolve::naming::WRONG_CORE,
        &resolve::naming::PROVIDED_BY_APP,
        &resolve::naming::NOTHING_BEHIND,
        &resolve::naming::UNLISTED_LAYER,
        &resolve::naming::REQUIREMENT_CYCLE,
        &resolve::choice::NO_SYSTEM,
        &resolve::choice::SEVERAL_SYSTEMS,
        &resolve::choice::NO_SUITABLE_SYSTEM,
        &resolve::choice::PLUGIN_LACKS_FEATURE,
        &check_crates::unknown_feature::RULE,
        &check_crates::unknown_function::RULE,
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
        &check_items::misplaced_layer::RULE,
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
        &apply::UNMARKED_FILE,
        &apply::UNREADABLE_LOCK,
        &apply::BREAKING_CONTRACT,
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
