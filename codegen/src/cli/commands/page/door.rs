//! `Door`.

use super::asset::Asset;
use super::head::Head;
use super::refusal::{MOST_BYTES, Refusal};
use super::route::Route;
use super::token::Token;

/// Who may come in.
///
/// A request is from a page of this very server, or from no page at all: whatever a browser says of its host or origin must be this
/// server's. Files of the page are for everybody who comes that far; to see the store or to act takes the token, in the header
/// `Authorization`, which no foreign page can set. It is no cookie: a browser would send that to every port of this machine.
pub(super) struct Door {
    hosts: [String; 2],
    token: Token,
}

impl Door {
    pub(super) fn new(port: u16, token: Token) -> Self {
        let hosts = ["127.0.0.1", "localhost"].map(|host| format!("{host}:{port}"));
        Self { hosts, token }
    }

    /// The address of the page. The token stands behind the `#`, which no browser sends to anybody.
    pub(super) fn address(&self) -> String {
        format!("http://{}/#{}", self.hosts[0], self.token)
    }

    /// What a request asks for, if it is granted.
    ///
    /// # Errors
    /// If it is not.
    pub(super) fn admit(&self, head: &Head) -> Result<Route, Refusal> {
        let host = head.only("host").unwrap_or_default();
        if !self.hosts.iter().any(|own| own == host) {
            return Err(Refusal::OtherHost);
        }
        let own = format!("http://{host}");
        let is_own = |site: &str| matches!(site, "same-origin" | "none");
        if !head.all("origin").all(|origin| origin == own)
            || !head.all("sec-fetch-site").all(is_own)
        {
            return Err(Refusal::OtherOrigin);
        }
        let reads = matches!(head.method.as_str(), "GET" | "HEAD");
        if let Some(asset) = Asset::at(&head.target) {
            let route = Route::File(asset);
            return reads.then_some(route).ok_or(Refusal::ReadsOnly);
        }
        match head.target.as_str() {
            "/events" if !reads => Err(Refusal::ReadsOnly),
            "/act" if head.method != "POST" => Err(Refusal::ActsOnly),
            "/events" => self.knows(head).map(|()| Route::Events),
            "/act" => {
                self.knows(head)?;
                is_readable(head).map(|()| Route::Act)
            }
            _ => Err(Refusal::NoSuchPath),
        }
    }

    fn knows(&self, head: &Head) -> Result<(), Refusal> {
        let told = head.only("authorization");
        let told = told.and_then(|told| told.strip_prefix("Bearer "));
        match told.is_some_and(|told| self.token.is(told)) {
            true => Ok(()),
            false => Err(Refusal::NoToken),
        }
    }
}

/// Refuses a body that is not read; a form of a foreign page cannot send JSON.
fn is_readable(head: &Head) -> Result<(), Refusal> {
    let media = head.only("content-type").unwrap_or_default();
    let media = media.split(';').next().unwrap_or_default().trim();
    if !media.eq_ignore_ascii_case("application/json") {
        return Err(Refusal::NoJson);
    }
    match head.length {
        Some(length) if length <= MOST_BYTES => Ok(()),
        _ => Err(Refusal::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use super::Door;
    use crate::cli::commands::page::head::Head;
    use crate::cli::commands::page::refusal::Refusal;
    use crate::cli::commands::page::route::Route;
    use crate::cli::commands::page::token::Token;

    const HOST: &str = "127.0.0.1:4000";
    const ORIGIN: &str = "http://127.0.0.1:4000";

    /// A door, and the header that opens it.
    fn door() -> (Door, String) {
        let token = Token::random().expect("there are random numbers");
        let told = format!("Bearer {token}");
        (Door::new(4000, token), told)
    }

    fn head(method: &str, target: &str, headers: &[(&str, &str)]) -> Head {
        let headers = headers.iter();
        Head {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: headers
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            length: Some(2),
        }
    }

    /// A request for the path that acts, as the page makes it, with `other` in place of a header of that name.
    fn act(told: &str, other: &[(&str, &str)]) -> Head {
        let all = [
            ("host", HOST),
            ("origin", ORIGIN),
            ("sec-fetch-site", "same-origin"),
            ("authorization", told),
            ("content-type", "application/json"),
        ];
        let is_other = |name: &str| other.iter().any(|(own, _)| *own == name);
        let kept = all.iter().filter(|(name, _)| !is_other(name));
        let headers: Vec<_> = kept.chain(other).copied().collect();
        head("POST", "/act", &headers)
    }

    #[test]
    fn what_the_page_asks_for_is_granted() {
        let (door, told) = door();
        assert_eq!(door.admit(&act(&told, &[])), Ok(Route::Act));
        let events = [("host", HOST), ("authorization", told.as_str())];
        assert_eq!(
            door.admit(&head("GET", "/events", &events)),
            Ok(Route::Events)
        );
        // Whoever types the other name of this machine is at home as well.
        let other = [
            ("host", "localhost:4000"),
            ("origin", "http://localhost:4000"),
        ];
        assert_eq!(door.admit(&act(&told, &other)), Ok(Route::Act));
        for path in ["/", "/page.css", "/page.js", "/icon.svg"] {
            let file = door.admit(&head(
                "GET",
                path,
                &[("host", HOST), ("sec-fetch-site", "none")],
            ));
            assert!(matches!(file, Ok(Route::File(_))), "{path}");
        }
    }

    #[test]
    fn another_host_is_refused_whatever_it_knows() {
        let (door, told) = door();
        for host in [
            "example.org",
            "example.org:4000",
            "127.0.0.1",
            "127.0.0.1:4001",
            "127.0.0.1:4000.example.org",
            "",
        ] {
            let asked = door.admit(&act(&told, &[("host", host)]));
            assert_eq!(asked, Err(Refusal::OtherHost), "{host}");
        }
        let twice = act(&told, &[("host", HOST), ("host", "example.org")]);
        assert_eq!(door.admit(&twice), Err(Refusal::OtherHost));
        let file = head("GET", "/", &[("host", "example.org")]);
        assert_eq!(door.admit(&file), Err(Refusal::OtherHost));
        assert_eq!(door.admit(&head("GET", "/", &[])), Err(Refusal::OtherHost));
    }

    #[test]
    fn another_origin_is_refused_whatever_it_knows() {
        let (door, told) = door();
        for origin in [
            "null",
            "https://example.org",
            "http://127.0.0.1:4001",
            "https://127.0.0.1:4000",
            "http://localhost:4000",
        ] {
            let asked = door.admit(&act(&told, &[("origin", origin)]));
            assert_eq!(asked, Err(Refusal::OtherOrigin), "{origin}");
        }
        for site in ["cross-site", "same-site"] {
            let asked = door.admit(&act(&told, &[("sec-fetch-site", site)]));
            assert_eq!(asked, Err(Refusal::OtherOrigin), "{site}");
            let file = head(
                "GET",
                "/page.js",
                &[("host", HOST), ("sec-fetch-site", site)],
            );
            assert_eq!(door.admit(&file), Err(Refusal::OtherOrigin), "{site}");
        }
    }

    #[test]
    fn without_the_token_nothing_is_seen_or_done() {
        let (door, told) = door();
        let wrong = format!("{}0", &told[..told.len() - 1]);
        let longer = format!("{told}0");
        let bare = told.trim_start_matches("Bearer ");
        let wrong = if wrong == told { "Bearer 1" } else { &wrong };
        for told in [wrong, &longer, bare, "Bearer ", "Bearer", ""] {
            let asked = door.admit(&act(told, &[]));
            assert_eq!(asked, Err(Refusal::NoToken), "{told}");
            let events = head("GET", "/events", &[("host", HOST), ("authorization", told)]);
            assert_eq!(door.admit(&events), Err(Refusal::NoToken), "{told}");
        }
        let none = head("GET", "/events", &[("host", HOST)]);
        assert_eq!(door.admit(&none), Err(Refusal::NoToken));
        // It counts nowhere else.
        let query = format!("/events?token={bare}");
        let query = head("GET", &query, &[("host", HOST)]);
        assert_eq!(door.admit(&query), Err(Refusal::NoSuchPath));
        let cookie = format!("token={bare}");
        let cookie = head("GET", "/events", &[("host", HOST), ("cookie", &cookie)]);
        assert_eq!(door.admit(&cookie), Err(Refusal::NoToken));
    }

    #[test]
    fn what_acts_is_no_get_and_what_reads_no_post() {
        let (door, told) = door();
        for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"] {
            let asked = Head {
                method: method.to_owned(),
                ..act(&told, &[])
            };
            let refused = door.admit(&asked).expect_err("it acts");
            assert_eq!((refused.status(), refused.allow()), (405, Some("POST")));
        }
        for target in ["/", "/events"] {
            let asked = Head {
                target: target.to_owned(),
                ..act(&told, &[])
            };
            let refused = door.admit(&asked).expect_err("it is read");
            assert_eq!(
                (refused.status(), refused.allow()),
                (405, Some("GET, HEAD"))
            );
        }
    }

    #[test]
    fn a_body_that_is_no_json_or_too_large_is_not_read() {
        let (door, told) = door();
        for media in ["text/plain", "application/x-www-form-urlencoded", ""] {
            let asked = door.admit(&act(&told, &[("content-type", media)]));
            assert_eq!(asked, Err(Refusal::NoJson), "{media}");
        }
        let charset = [("content-type", "application/json; charset=utf-8")];
        assert_eq!(door.admit(&act(&told, &charset)), Ok(Route::Act));
        for length in [None, Some(usize::MAX)] {
            let asked = Head {
                length,
                ..act(&told, &[])
            };
            assert_eq!(door.admit(&asked), Err(Refusal::TooLarge));
        }
    }
}
