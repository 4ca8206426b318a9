//! `check`, which runs the stage's rules and the link.

use super::ModuleLink;
use super::link::link;
use super::rules::{crates, items};
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::Diagnostics;

/// Checks all crates against the rules, and finds the impl block of each View.
#[must_use]
pub fn check(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
) -> (Vec<ModuleLink>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let rules = [
        crates::unknown_feature::check,
        crates::unknown_function::check,
        crates::crate_type::check,
        crates::missing_generated::check,
        crates::missing_dependency::check,
        crates::other_core::check,
        crates::forbidden_dependency::check,
        items::misplaced_item::check,
        items::hidden_item::check,
        items::duplicate_item::check,
        items::clashing_views::check,
        items::several_view_models::check,
        items::unknown_view_model::check,
        items::unknown_view::check,
        items::duplicate_implementation::check,
        items::duplicate_function::check,
        items::self_without_fields::check,
        items::misplaced_layer::check,
        items::no_view_implemented::check,
        items::unimplemented_view::check,
        items::missing_feature_function::check,
        crates::global_allocator::check,
        crates::changing_static::check,
        crates::aborting_profile::check,
    ];
    for rule in rules {
        rule(workspace, &mut diagnostics);
    }
    crates::name_collision::check(workspace, resolutions, &mut diagnostics);
    crates::several_plugins::check(workspace, resolutions, &mut diagnostics);
    crates::undeclared_core::check(workspace, resolutions, &mut diagnostics);
    crates::app_dependency::check(workspace, resolutions, &mut diagnostics);
    crates::static_feature::check(workspace, resolutions, &mut diagnostics);
    (link(workspace), diagnostics)
}
