//! Runs all rules.

use super::links::{ModuleLink, link};
use super::rules;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::Diagnostics;

/// Holds all crates against the rules, and says which impl block implements which View.
#[must_use]
pub fn check(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
) -> (Vec<ModuleLink>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let rules = [
        rules::unknown_feature::check,
        rules::crate_type::check,
        rules::missing_generated::check,
        rules::missing_dependency::check,
        rules::other_core::check,
        rules::forbidden_dependency::check,
        rules::misplaced_item::check,
        rules::hidden_item::check,
        rules::duplicate_item::check,
        rules::clashing_views::check,
        rules::several_view_models::check,
        rules::unknown_view_model::check,
        rules::unknown_view::check,
        rules::duplicate_implementation::check,
        rules::duplicate_function::check,
        rules::self_without_fields::check,
        rules::no_view_implemented::check,
        rules::unimplemented_view::check,
        rules::missing_feature_function::check,
        rules::global_allocator::check,
        rules::changing_static::check,
    ];
    for rule in rules {
        rule(workspace, &mut diagnostics);
    }
    rules::name_collision::check(workspace, resolutions, &mut diagnostics);
    rules::several_plugins::check(workspace, resolutions, &mut diagnostics);
    rules::undeclared_core::check(workspace, resolutions, &mut diagnostics);
    rules::app_dependency::check(workspace, resolutions, &mut diagnostics);
    rules::static_feature::check(workspace, resolutions, &mut diagnostics);
    (link(workspace), diagnostics)
}
