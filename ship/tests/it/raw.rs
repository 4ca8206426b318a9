//! HTTP by hand: requests that no well-behaved client of a registry makes.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use super::registry::Registry;

/// Media type of manifests.
const MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";

/// Sends a request to a port of this machine and returns the answer with its headers.
pub(crate) fn request(port: u16, method: &str, path: &str, kind: &str, body: &[u8]) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nAccept: {MANIFEST}\r\n\
         Content-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The manifest under a tag.
pub(crate) fn manifest(registry: &Registry, repository: &str, tag: &str) -> Value {
    let path = format!("/v2/{repository}/manifests/{tag}");
    let answer = request(registry.port, "GET", &path, "text/plain", b"");
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    serde_json::from_str(body).unwrap()
}

/// Gives a tag to a manifest.
#[track_caller]
pub(crate) fn put_manifest(registry: &Registry, repository: &str, tag: &str, manifest: &Value) {
    let path = format!("/v2/{repository}/manifests/{tag}");
    let body = serde_json::to_vec(manifest).unwrap();
    let answer = request(registry.port, "PUT", &path, MANIFEST, &body);
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
}

/// A manifest like those of images, around the config of another one.
pub(crate) fn image(config: &Value) -> Value {
    let mut config = config.clone();
    config["mediaType"] = "application/vnd.oci.image.config.v1+json".into();
    json!({ "schemaVersion": 2, "mediaType": MANIFEST, "config": config, "layers": [] })
}
