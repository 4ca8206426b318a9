//! A scene as the text of an SVG document.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one function"
)]
mod document;

pub(crate) use document::document;
