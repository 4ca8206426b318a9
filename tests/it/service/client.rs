//! `Client`, which speaks as much HTTP as the test needs.
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// An order of two lines.
pub(super) const ORDER: &str = r#"[{"article":"nut","pieces":3},{"article":"bolt","pieces":2}]"#;

/// One connection, which stays open between requests.
#[derive(Debug)]
pub(super) struct Client {
    stream: BufReader<TcpStream>,
}

impl Client {
    pub(super) fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream: BufReader::new(stream),
        }
    }

    /// Status and body of the answer.
    pub(super) fn get(&mut self, path: &str) -> (u16, String) {
        self.write(&format!("GET {path} HTTP/1.1\r\nhost: shop\r\n\r\n"));
        self.answer()
    }

    pub(super) fn post(&mut self, path: &str, body: &str) -> (u16, String) {
        self.write(&(head(path, body, "") + body));
        self.answer()
    }

    /// Sends all but the body, and waits until the service asks for that.
    pub(super) fn begin_post(&mut self, path: &str, body: &str) {
        self.write(&head(path, body, "expect: 100-continue\r\n"));
        assert_eq!(self.head(), (100, 0));
    }

    pub(super) fn finish_post(&mut self, body: &str) -> (u16, String) {
        self.write(body);
        self.answer()
    }

    fn write(&mut self, text: &str) {
        self.stream.get_mut().write_all(text.as_bytes()).unwrap();
    }

    fn answer(&mut self) -> (u16, String) {
        let (status, length) = self.head();
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).unwrap();
        (status, String::from_utf8(body).unwrap())
    }

    /// The status of an answer and the length of its body.
    fn head(&mut self) -> (u16, usize) {
        let status = self.line();
        let status = status.split(' ').nth(1).unwrap().parse().unwrap();
        let mut length = 0;
        loop {
            let line = self.line().to_lowercase();
            if line.is_empty() {
                return (status, length);
            }
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse().unwrap();
            }
        }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).unwrap();
        assert!(read > 0, "the service has closed the connection");
        line.trim_end().to_owned()
    }
}

fn head(path: &str, body: &str, more: &str) -> String {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{more}\r\n"
    )
}
