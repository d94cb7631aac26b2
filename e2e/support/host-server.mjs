// A page on another origin for the tests of the embed: what `?html=` says, and nothing else.
import { createServer } from "node:http";

const port = Number(process.argv[2]);

createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://host.invalid");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    ...(searchParams.has("policy") && {
      "content-security-policy": searchParams.get("policy") ?? "",
    }),
  });
  response.end(searchParams.get("html") ?? "<!doctype html><title>A host</title>");
}).listen(port, "127.0.0.1");
