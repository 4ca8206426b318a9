//! `Head`.

use tiny_http::{Method, Request};

/// What is known of a request before its body is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The method, such as `GET`.
    pub(super) method: String,
    /// What follows the host in the address.
    pub(super) target: String,
    /// Names, in lower case, and values of the headers.
    pub(super) headers: Vec<(String, String)>,
    /// Length of the body in bytes, if it is told.
    pub(super) length: Option<usize>,
}

impl Head {
    pub(super) fn of(request: &Request) -> Self {
        let headers = request.headers().iter().map(|header| {
            let name = header.field.as_str().as_str().to_ascii_lowercase();
            (name, header.value.as_str().to_owned())
        });
        Self {
            method: request.method().as_str().to_owned(),
            target: request.url().to_owned(),
            headers: headers.collect(),
            length: match request.method() {
                Method::Get | Method::Head => None,
                _ => request.body_length(),
            },
        }
    }

    /// The only value of a header; `None` if there are none or several.
    pub(super) fn only(&self, name: &str) -> Option<&str> {
        let mut values = self.all(name);
        let first = values.next();
        first.filter(|_| values.next().is_none())
    }

    /// All values of a header.
    pub(super) fn all<'h>(&'h self, name: &str) -> impl Iterator<Item = &'h str> {
        let own = self.headers.iter().filter(move |(own, _)| own == name);
        own.map(|(_, value)| value.as_str())
    }
}
