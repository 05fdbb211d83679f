package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables and the message of the model {@code contact-correction}. */
final class CorrectionVariables {

    static final String PROCESS = "contact-correction";
    static final String DROPPED = "ContactCorrectionDropped";

    static final ProcessVariable<String> CORRECTION_ID = ProcessVariable.text("correctionId");
    static final ProcessVariable<String> MUNICIPALITY = ProcessVariable.text("municipality");
    static final ProcessVariable<String> MUNICIPALITY_CODE = ProcessVariable.text("municipalityCode");

    private CorrectionVariables() {
    }
}
