//! `answer`, which grants or refuses a request.

use std::io::{self, Read, Write};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tiny_http::{Header, Request, Response};

use super::asset::Asset;
use super::door::Door;
use super::form::Form;
use super::head::Head;
use super::hub::Hub;
use super::refusal::{MOST_BYTES, Refusal};
use super::route::Route;
use super::works::Works;

/// Headers of every answer. Nothing is kept, sent on, put into a frame, or loaded from elsewhere.
const HEADERS: [(&str, &str); 5] = [
    ("Cache-Control", "no-store"),
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Interval at which a page that sees nothing new is written to, which tells whether it is still there.
const BEAT: Duration = Duration::from_secs(5);

/// Answers a request.
///
/// # Errors
/// If whoever has asked is gone.
pub(super) fn answer(
    mut request: Request,
    door: &Door,
    hub: &Hub,
    works: &Arc<Works>,
) -> io::Result<()> {
    let head = Head::of(&request);
    match door.admit(&head) {
        Ok(Route::File(Asset { media, text, .. })) => respond(request, 200, media, text),
        Ok(Route::Events) if head.method == "HEAD" => respond(request, 200, EVENTS, ""),
        Ok(Route::Events) => match hub.join() {
            Ok(()) => {
                let ended = stream(request, hub);
                hub.leave();
                ended
            }
            Err(refusal) => refuse(request, refusal),
        },
        Ok(Route::Act) => {
            let (status, said) = act(&mut request, works);
            respond(request, status, JSON, &said.to_string())
        }
        Err(refusal) => refuse(request, refusal),
    }
}

const EVENTS: &str = "text/event-stream";
const JSON: &str = "application/json";

/// Begins what the body asks for.
fn act(request: &mut Request, works: &Arc<Works>) -> (u16, Value) {
    let mut text = String::new();
    let mut body = request.as_reader().take(MOST_BYTES as u64);
    let read = body.read_to_string(&mut text);
    match read.map(|_| serde_json::from_str::<Form>(&text)) {
        Ok(Ok(form)) => match works.begin(form) {
            Ok(number) => (202, json!({ "work": number })),
            Err(reason) => (409, json!({ "error": reason })),
        },
        Ok(Err(error)) => (400, json!({ "error": error.to_string() })),
        Err(_) => (400, json!({ "error": "the body is no text" })),
    }
}

/// Writes what there is to see, again after each change, until nobody reads any more.
fn stream(request: Request, hub: &Hub) -> io::Result<()> {
    // Responses of the library are buffered, and an event would wait for the next ones.
    let mut writer = request.into_writer();
    write!(writer, "HTTP/1.1 200 OK\r\nContent-Type: {EVENTS}\r\n")?;
    for (name, value) in HEADERS {
        write!(writer, "{name}: {value}\r\n")?;
    }
    write!(writer, "Connection: close\r\n\r\n")?;
    let mut version = 0;
    loop {
        match hub.after(version, BEAT) {
            // JSON has no line breaks of its own.
            Some((now, text)) => {
                version = now;
                write!(writer, "data: {text}\n\n")?;
            }
            None => write!(writer, ":\n\n")?,
        }
        writer.flush()?;
    }
}

fn refuse(request: Request, refusal: Refusal) -> io::Result<()> {
    let said = json!({ "error": refusal.to_string() }).to_string();
    let mut response = response(refusal.status(), JSON, &said);
    if let Some(methods) = refusal.allow() {
        response.add_header(header("Allow", methods));
    }
    request.respond(response)
}

fn respond(request: Request, status: u16, media: &str, text: &str) -> io::Result<()> {
    request.respond(response(status, media, text))
}

fn response(status: u16, media: &str, text: &str) -> Response<io::Cursor<Vec<u8>>> {
    let mut response = Response::from_data(text).with_status_code(status);
    response.add_header(header("Content-Type", media));
    for (name, value) in HEADERS {
        response.add_header(header(name, value));
    }
    response
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("our headers are ASCII")
}
