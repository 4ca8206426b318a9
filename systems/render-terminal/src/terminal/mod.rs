//! The ViewModel, its View and its lifecycle.

mod lifecycle;
mod renderer_view;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod terminal;
mod terminal_refusal;

pub use terminal::Terminal;
pub use terminal_refusal::TerminalRefusal;
