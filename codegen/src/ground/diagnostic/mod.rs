//! What went wrong, as plain data, and how it is shown.

mod color_choice;
mod diagnostic;
mod diagnostics;
mod diagnostics_page;
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
pub use diagnostics_page::diagnostics_page;
pub use label::Label;
pub use label_kind::LabelKind;
pub use nearest::nearest;
pub use quoted_names::quoted_names;
pub use renderer::render;
pub use report::Report;
pub use rule::Rule;
pub use severity::Severity;
