// Catches a screen that breaks: the window stays, and says what to do.
import { Component, type ReactNode } from "react";
import { Bouton } from "../composants/Bouton";
import { Echec } from "../composants/Echec";
import { textes } from "../textes/erreurs";

export class Garde extends Component<{ children: ReactNode }, { panne: boolean }> {
  override state = { panne: false };

  static getDerivedStateFromError() {
    return { panne: true };
  }

  override render() {
    if (!this.state.panne) return this.props.children;
    return (
      <main>
        <Echec titre={textes.panneTitre} message={textes.panneTexte}>
          <Bouton genre="principal" onAppui={() => window.location.reload()}>
            {textes.recharger}
          </Bouton>
        </Echec>
      </main>
    );
  }
}
