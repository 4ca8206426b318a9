//! The ViewModel and its View.

mod renderer_view;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod svg;

pub use svg::Svg;
