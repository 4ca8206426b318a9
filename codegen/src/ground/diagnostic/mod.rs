//! Diagnostics: rules, findings as plain data, and their rendering.

mod color_choice;
mod diagnostic;
mod diagnostics;
mod label;
mod label_kind;
mod nearest;
mod quoted_names;
mod renderer;
mod report;
mod rule;
mod severity;

pub use color_choice::ColorChoice;
pub use diagnostic::Diagnostic;
pub use diagnostics::Diagnostics;
pub use label::Label;
pub use label_kind::LabelKind;
pub use nearest::nearest;
pub use quoted_names::quoted_names;
pub use renderer::render;
pub use report::Report;
pub use rule::Rule;
pub use severity::Severity;
