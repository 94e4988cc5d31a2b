import express from "express";

/** The measure for `npm run bench`: an Express route that parses JSON and returns a fixed reply, nothing else. Started by bench.ts. */
const [port = "0", body = "{}"] = process.argv.slice(2);
const reply: unknown = JSON.parse(body);
const app = express();
app.get("/health/ready", (_request, response) => void response.json({ status: "ready" }));
app.post("/api/chat", express.json(), (_request, response) => void response.json(reply));
app.listen(Number(port), "127.0.0.1");
