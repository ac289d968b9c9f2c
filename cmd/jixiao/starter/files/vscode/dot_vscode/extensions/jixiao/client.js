"use strict";
// A client of the Language Server Protocol on a program's standard input and
// output. It needs nothing but Node.
const { spawn } = require("child_process");

class Client {
  /**
   * @param {string} command the program
   * @param {string[]} args
   * @param {string} folder where it runs
   * @param {(method: string, params: any) => any} asked gets what the server sends by itself; what it returns answers a request
   * @param {(text: string) => void} log
   * @param {(reason: string) => void} ended is told when the program ends without being asked to
   */
  constructor(command, args, folder, asked, log, ended) {
    this.asked = asked;
    this.pending = new Map();
    this.next = 1;
    this.input = Buffer.alloc(0);
    this.stopping = false;
    this.process = spawn(command, args, { cwd: folder, windowsHide: true });
    this.process.on("error", (error) => this.close(error.message, ended));
    this.process.on("exit", (code) => this.close("status " + code, ended));
    this.process.stdin.on("error", () => {}); // its end is told by exit
    this.process.stderr.on("data", (data) => log(String(data)));
    this.process.stdout.on("data", (data) => this.read(data));
  }

  /** Asks the server; resolves to null where it answers with an error. */
  request(method, params, token) {
    if (this.closed) return Promise.resolve(null);
    const id = this.next++;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      this.send({ id, method, params });
      token?.onCancellationRequested(() => this.notify("$/cancelRequest", { id }));
    });
  }

  notify(method, params) {
    this.send({ method, params });
  }

  async stop() {
    this.stopping = true;
    await Promise.race([this.request("shutdown"), new Promise((done) => setTimeout(done, 2000))]);
    this.notify("exit");
    setTimeout(() => this.process.kill(), 500).unref();
  }

  send(message) {
    if (this.closed) return;
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }), "utf8");
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  /** Takes whole messages off what has come so far. */
  read(data) {
    this.input = Buffer.concat([this.input, data]);
    for (;;) {
      const head = this.input.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = /content-length: *(\d+)/i.exec(this.input.toString("latin1", 0, head));
      const start = head + 4;
      const end = start + Number(length?.[1] ?? 0);
      if (this.input.length < end) return;
      const body = this.input.toString("utf8", start, end);
      this.input = this.input.subarray(end);
      this.take(JSON.parse(body));
    }
  }

  take(message) {
    if (message.method === undefined) {
      this.pending.get(message.id)?.(message.result ?? null);
      this.pending.delete(message.id);
      return;
    }
    const result = this.asked(message.method, message.params) ?? null;
    if (message.id !== undefined) this.send({ id: message.id, result });
  }

  close(reason, ended) {
    if (this.closed) return;
    this.closed = true;
    for (const resolve of this.pending.values()) resolve(null);
    this.pending.clear();
    if (!this.stopping) ended(reason);
  }
}

module.exports = { Client };
