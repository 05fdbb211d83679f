package dk.kl.mayors.invitation.registration;

import org.springframework.data.jpa.repository.JpaRepository;

interface StagedRegistrations extends JpaRepository<StagedRegistration, String> {
}
