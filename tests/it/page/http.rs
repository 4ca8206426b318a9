//! HTTP by hand: with headers that no client would send.
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// Status line and headers.
    pub(super) head: String,
    pub(super) body: String,
}

/// Sends a request to a port of this machine and reads the answer.
#[track_caller]
pub(super) fn send(port: u16, line: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut reader = begin(port, line, headers, body);
    let head = head_of(&mut reader);
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let is_length = name.eq_ignore_ascii_case("content-length");
        is_length.then(|| value.trim().parse().unwrap())
    });
    let mut body = Vec::new();
    let limit: u64 = length.unwrap_or(u64::MAX);
    reader.take(limit).read_to_end(&mut body).unwrap();
    Answer {
        status: head[9..12].parse().unwrap(),
        head,
        body: String::from_utf8(body).unwrap(),
    }
}

/// Sends a request and gives the connection, from which the answer is to be read.
#[track_caller]
pub(super) fn begin(
    port: u16,
    line: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    let mut text = format!("{line} HTTP/1.1\r\nConnection: close\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    text += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
    stream.write_all(text.as_bytes()).unwrap();
    BufReader::new(stream)
}

/// Status line and headers.
#[track_caller]
pub(super) fn head_of(reader: &mut impl BufRead) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        let before = head.len();
        reader.read_line(&mut head).unwrap();
        assert!(head.len() > before, "the connection was closed: {head}");
    }
    head
}
