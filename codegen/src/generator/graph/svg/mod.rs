//! A picture as SVG: rows, coordinates, and the text of the drawing.

mod drawing;
mod drawn_arrow;
mod drawn_box;
mod layers;
mod layout;
mod paint;
mod placed;
mod route;

pub use drawing::Drawing;
pub use drawn_arrow::DrawnArrow;
pub use drawn_box::DrawnBox;
pub use paint::svg;
