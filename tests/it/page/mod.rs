//! The page of `inspect --serve`, over HTTP and in a browser.
mod browser;
mod http;
mod in_a_browser;
mod over_http;
mod served;

pub(crate) use over_http::served_over_http;
