//! The contract of rendering.

mod renderer_view;

pub use renderer_view::RendererView;
