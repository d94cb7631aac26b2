import { asOf, newest } from "virtual:standing";
import { useApp } from "../app-context.tsx";
import { fill } from "../messages/fill.ts";
import { sayDate } from "./say-date.ts";

/**
 * On the lasting page of an earlier version, which version of the data this is, and the way to the newer one. The site is built anew
 * with every version, and so is this page: what was the newest then knows now that it is no longer. Elsewhere nothing.
 */
export function OlderVersion() {
  const { situation, messages, format } = useApp();
  if (newest === null || asOf === null) return null;
  const facts = { version: situation.version, date: sayDate(asOf, situation, format) };
  return (
    <span className="older-version">
      {fill(messages.olderData, facts)}{" "}
      <a href="../../" target="_blank" rel="noopener">
        {messages.newerData}
      </a>{" "}
      ·{" "}
      <a href={`../../changes.html#version-${newest}`} target="_blank" rel="noopener">
        {messages.whatChanged}
      </a>
    </span>
  );
}
