//! Credentials and certificates.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::answer::Answer;
use super::fixture::{Fixture, text_of};
use super::registry::{Registry, is_there, skipped};
use super::ship::{at_home, ship, ship_command};

/// A line of htpasswd: the user `ada` with the password `secret`, by bcrypt.
const ADA: &str = "ada:$2b$04$BsmgZKNGMIXe3uF42SK4Rut2YgclKenP6hk2JA4LCCttCY5usTfMa\n";

/// `ada:secret` and `ada:wrong` by Base64.
const RIGHT: &str = "YWRhOnNlY3JldA==";
const WRONG: &str = "YWRhOndyb25n";

/// The program of a user with this `config.json`.
fn with_config(home: &Path, config: &str, words: &[&str]) -> Answer {
    fs::create_dir_all(home.join(".docker")).unwrap();
    fs::write(home.join(".docker/config.json"), config).unwrap();
    let mut command = ship_command(words);
    at_home(&mut command, home);
    let path = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{}:{path}", home.display()));
    Answer::of(&mut command)
}

#[test]
fn credentials_are_those_of_docker() {
    let fixture = Fixture::built();
    let home = fixture.empty("home");
    let list = home.join("htpasswd");
    fs::write(&list, ADA).unwrap();
    let section = format!(
        "auth: {{htpasswd: {{realm: test, path: {:?}}}}}\n",
        text_of(&list)
    );
    let Some(registry) = Registry::start_with("", &section) else {
        return;
    };
    let host = format!("127.0.0.1:{}", registry.port);
    let tag = registry.at("keeper:1");
    let bundle = text_of(&fixture.bundle(0));
    let push = ["push", &tag, "--bundle", &bundle];
    let store = text_of(&home.join("store"));
    let pull = ["pull", &tag, "--store", &store];

    ship(&push).failed_with(&["does not let anybody push to keeper", "docker login"]);
    ship(&pull).failed_with(&["does not let anybody pull from keeper", "docker login"]);
    let auth = |auth: &str| format!("{{\"auths\": {{\"{host}\": {{\"auth\": \"{auth}\"}}}}}}");
    let refused = with_config(&home, &auth(WRONG), &push);
    refused.failed_with(&["does not let ada push to keeper"]);
    with_config(&home, "{", &push).failed_with(&["cannot read the credentials"]);
    with_config(&home, &auth(RIGHT), &push).ended_with(0);
    with_config(&home, &auth(RIGHT), &pull).ended_with(0);

    // A helper is a program: it gets the name of the registry and answers with JSON.
    if cfg!(unix) {
        let helped = format!("{{\"credHelpers\": {{\"{host}\": \"test\"}}}}");
        let helper = home.join("docker-credential-test");
        let answers = |script: &str| {
            fs::write(&helper, format!("#!/bin/sh\nread server\n{script}\n")).unwrap();
            Answer::of(Command::new("chmod").arg("+x").arg(&helper)).ended_with(0);
            with_config(&home, &helped, &pull)
        };
        let right = "echo \"{\\\"ServerURL\\\":\\\"$server\\\",\\\"Username\\\":\\\"ada\\\",\\\"Secret\\\":\\\"secret\\\"}\"";
        answers(right).ended_with(0);
        answers("echo the vault is locked >&2; exit 1")
            .failed_with(&["helper", "the vault is locked"]);
        answers("echo credentials not found in native keychain; exit 1")
            .failed_with(&["does not let anybody"]);
    }
}

#[test]
fn a_registry_with_its_own_certificates() {
    if !is_there("openssl") {
        return skipped("openssl, which makes certificates, is not installed");
    }
    let fixture = Fixture::built();
    let folder = fixture.empty("tls");
    let openssl = |words: &str| {
        let mut command = Command::new("openssl");
        Answer::of(command.current_dir(&folder).args(words.split(' '))).ended_with(0);
    };
    fs::write(folder.join("names"), "subjectAltName=IP:127.0.0.1\n").unwrap();
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
    for ca in ["ca", "other"] {
        openssl(&format!(
            "req -x509 {key} -keyout {ca}.key -out {ca}.pem -days 2 -subj /CN={ca}"
        ));
    }
    openssl(&format!(
        "req {key} -keyout key.pem -out request.pem -subj /CN=registry"
    ));
    openssl(
        "x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out cert.pem -extfile names",
    );
    let path = |name: &str| text_of(&folder.join(name));
    let (cert, key) = (path("cert.pem"), path("key.pem"));
    let http = format!("  tls: {{certificate: {cert:?}, key: {key:?}}}\n");
    let Some(registry) = Registry::start_with(&http, "") else {
        return;
    };

    let tag = registry.at("keeper:1");
    let bundle = text_of(&fixture.bundle(0));
    let push = |ca: &str| ship(&["push", &tag, "--bundle", &bundle, "--ca", &path(ca)]);
    push("other.pem").failed_with(&["certificate", "is not trusted", "--ca FILE"]);
    push("names").failed_with(&["holds no certificate", "names"]);
    push("none.pem").failed_with(&["none.pem"]);
    push("ca.pem").ended_with(0);
    let store = path("store");
    let pulled = ship(&["pull", &tag, "--store", &store, "--ca", &path("ca.pem")]);
    pulled.ended_with(0);
    ship(&["inspect", &tag, "--ca", &path("ca.pem")]).ended_with(0);
    // Without TLS it is no registry.
    ship(&["inspect", &tag]).failed_with(&["has not done it", "HTTP request to an HTTPS server"]);
    let both = ["inspect", &tag, "--ca", &path("ca.pem"), "--plain-http"];
    ship(&both).ended_with(2);
}
