// What is not known of the holidays is said before the days that were counted without them.
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PlanSeance } from "./PlanSeance";

test("a reserve on the local holidays stands before the table", () => {
  const reserve = "À Mayotte, les fêtes locales ne sont pas comptées ici.";
  render(<PlanSeance titre="Séance du 8 juin 2022" alerte={null} reserves={[reserve]} lignes={[]} />);
  const phrase = screen.getByText(reserve);
  expect(phrase.compareDocumentPosition(screen.getByRole("table")) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
