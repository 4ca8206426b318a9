//! The report in pictures.

mod canvas;
mod curves;
mod legend;
mod mark;
mod ratios;
mod scale;
mod style;
