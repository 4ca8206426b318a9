//! A scene as rows of text: all pure but the look at the terminal's size.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod canvas;
mod frame;
mod over;
mod palette;
mod size;

use canvas::Canvas;
pub(crate) use frame::frame;
pub(crate) use over::over;
pub(crate) use palette::Palette;
pub(crate) use size::Size;
